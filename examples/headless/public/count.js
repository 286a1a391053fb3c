document.querySelector('#count').textContent = 'This visit has been counted.'
